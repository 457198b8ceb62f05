package org.fairlead;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Fairlead. */
@SpringBootApplication
@Modulithic(systemName = "Fairlead", sharedModules = "platform")
public class Application {

    static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
