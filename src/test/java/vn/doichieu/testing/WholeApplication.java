package vn.doichieu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The real server with the reference inspection; one context for all classes, each of which finds it untouched. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "doichieu.demonstration=true")
@TestExecutionListeners(listeners = FreshDemonstration.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WholeApplication {}
