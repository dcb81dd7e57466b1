package vn.doichieu.platform.operations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Everybody may ask whether the application lives, and gets one word. The numbers and the details are for machines that
 * know the operator's token; without one in the settings they do not exist. People's sessions mean nothing here, so
 * these addresses work while the database is away.
 */
@Configuration(proxyBeanMethods = false)
class ActuatorSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, @Value("${doichieu.operator-token:}") String token)
            throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OperatorToken.ROLE))
                .addFilterBefore(new OperatorToken(token), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(stranger -> stranger.authenticationEntryPoint(entry(token)))
                .build();
    }

    private static AuthenticationEntryPoint entry(String token) {
        return (request, response, stranger) -> {
            if (token.isEmpty()) {
                response.sendError(404);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                response.setStatus(401);
            }
        };
    }
}
