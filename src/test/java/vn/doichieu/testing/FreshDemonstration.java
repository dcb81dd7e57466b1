package vn.doichieu.testing;

import java.sql.SQLException;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test class of the whole application begins with the reference inspection as it was delivered. */
class FreshDemonstration implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        try (var connection = Superuser.connect(test.getApplicationContext().getEnvironment())) {
            new DemonstrationTables(connection).keepOrPutBack();
        }
    }
}
