package vn.doichieu.platform.maintenance;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** Started with a command, the application does not begin: the command is carried out and the process ends. */
final class MaintenanceListener implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        if (Maintenance.isMeant(event.getArgs())) {
            System.exit(Maintenance.run(event.getArgs()));
        }
    }
}
