/** Work on site: checklist of files, findings, recommendations, and the minutes both sides confirm. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "identity", "records", "inspection", "criteria", "figures", "scoring"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.fieldwork;
