package org.fairlead;

import org.fairlead.launch.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Fairlead. */
@SpringBootApplication
@Modulithic(systemName = "Fairlead", sharedModules = "platform")
public class Application {

    static void main(String[] arguments) {
        System.exit(CommandLine.run(Application.class, arguments));
    }
}
