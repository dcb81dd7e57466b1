package vn.doichieu.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.doichieu.platform.Problems;
import vn.doichieu.platform.RequestIntake;
import vn.doichieu.platform.Sentences;

/**
 * The security of what programs call. Nothing is remembered between two calls, so there is no session and no form that
 * could be forged: each call says who makes it, and cookies do not count. What it may then do is what the person may do
 * on the pages. Open is only the description of the API, as the guide is.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    /** Kept by nobody but the program itself, which asks whether it still holds. */
    private static final String ASKED_AGAIN = "private, no-cache";

    @Bean
    @Order(2)
    SecurityFilterChain calls(
            HttpSecurity http,
            ObjectProvider<ApiSignIn> signIn,
            ObjectProvider<Problems> problems,
            ObjectProvider<Sentences> sentences)
            throws Exception {
        var refusal = new ApiRefusal(problems, sentences);
        return http.securityMatcher(Problems.PLACE, Problems.PLACE + "/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, Problems.PLACE + "/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new ApiEntrance(signIn, refusal), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RequestIntake(), ApiEntrance.class)
                .exceptionHandling(
                        stranger -> stranger.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(ApiSecurity::protect)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, ASKED_AGAIN));
    }
}
