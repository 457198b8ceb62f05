package org.fairlead.access.internal;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the chance and the cost of this module come from. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** @param iterations PBKDF2 rounds for new passwords; only tests have a reason to lower it */
    @Bean
    Passwords passwords(@Value("${fairlead.access.password-iterations:600000}") int iterations) {
        return new Passwords(iterations, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    TokenSecrets tokenSecrets() {
        return new TokenSecrets(new SecureRandom());
    }
}
