package vn.doichieu.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this module reads and writes JSON: strictly. What has two meanings, or none, is refused and never guessed. */
@Configuration(proxyBeanMethods = false)
class ApiJson implements WebMvcConfigurer {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxNumberLength(200)
            .maxStringLength(10_000)
            .maxNameLength(200)
            .build();

    static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(new OfTheContract(mapper()));
    }

    /** Who asks again for what has not changed gets a word instead of the whole. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> sameAsBefore() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    /** The rest of the application keeps its own. */
    private static final class OfTheContract extends JacksonJsonHttpMessageConverter {

        OfTheContract(JsonMapper mapper) {
            super(mapper);
            setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
            return isOurs(type.toClass()) && super.canRead(type, mediaType);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType mediaType) {
            return isOurs(value) && super.canWrite(type, value, mediaType);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return isOurs(type);
        }

        private static boolean isOurs(Class<?> type) {
            return type.getPackageName().equals(ApiJson.class.getPackageName());
        }
    }
}
