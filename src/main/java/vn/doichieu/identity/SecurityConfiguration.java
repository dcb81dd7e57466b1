package vn.doichieu.identity;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.doichieu.platform.RequestIntake;

/**
 * The security of every request: nothing is open but what is listed here. It is a {@link WebMvcConfigurer} so that web
 * slices of all modules run under the same rules; what needs the database is therefore asked for only when used.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/login/**",
        "/first-administrator/**",
        "/invitations/**",
        "/help/**",
        "/webauthn/authenticate/options",
        "/error",
        "/actuator/health/**",
        "/webjars/**",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/images/**",
        "/favicon.ico",
        "/favicon.svg"
    };

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String BROWSER_FEATURES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserParameter());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PublicAddress publicAddress(Environment environment) {
        return new PublicAddress(environment);
    }

    @Bean
    AuthenticationProvider passwordSignIn(
            ObjectProvider<SignInAccounts> accounts,
            PasswordEncoder encoder,
            ObjectProvider<SignInDelay> delay,
            ObjectProvider<SignInJournal> journal,
            ObjectProvider<SecondFactorCheck> secondFactors) {
        return new PasswordSignIn(
                username -> accounts.getObject().byUsername(username), encoder, delay, journal, secondFactors);
    }

    @Bean
    Entrance entrance(
            ObjectProvider<SignInJournal> journal, Clock clock, @Value("${doichieu.session}") Duration session) {
        return new Entrance(journal, clock, session);
    }

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            ObjectProvider<CurrentUsers> users,
            Entrance entrance,
            ObjectProvider<OtherWaysIn> others)
            throws Exception {
        var returnPage = new ReturnPage();
        var sessionEnd = new SessionEnd(returnPage);
        var rights = new FreshRights(users);
        var marks = new HttpSessionCsrfTokenRepository();
        http.authorizeHttpRequests(SecurityConfiguration::open)
                .securityContext(context -> context.securityContextRepository(rights))
                .csrf(csrf -> csrf.csrfTokenRepository(marks))
                .requestCache(cache -> cache.requestCache(returnPage))
                .exceptionHandling(
                        ended -> ended.authenticationEntryPoint(sessionEnd).accessDeniedHandler(sessionEnd))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(entrance.to(page(returnPage)))
                        .failureHandler(entrance.refusal()))
                .logout(logout -> logout.addLogoutHandler(entrance.exit()).logoutSuccessUrl("/login?signed-out"))
                .headers(SecurityConfiguration::protect)
                .addFilterBefore(new RequestIntake(), CsrfFilter.class);
        others.ifAvailable(ways -> ways.addTo(http, rights, marks, returnPage, entrance));
        return http.build();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                // Passkeys are removed on their page, which looks whose they are.
                .requestMatchers(HttpMethod.DELETE, "/webauthn/**")
                .denyAll()
                .anyRequest()
                .authenticated();
    }

    /** The page somebody wanted, or the work that waits. */
    static AuthenticationSuccessHandler page(RequestCache returnPage) {
        var landing = new SavedRequestAwareAuthenticationSuccessHandler();
        landing.setRequestCache(returnPage);
        landing.setDefaultTargetUrl("/work");
        return landing;
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(BROWSER_FEATURES));
    }
}
