package org.fairlead.incident.walls;

import java.util.Map;
import org.fairlead.platform.id.HumanNumber;

/** What the walk leaves out, and what is not there. */
final class Elsewhere {

    /** Routes that are not walked, with the reason. */
    static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry(
                    "/administration/accounts/{person}",
                    "for administrators, none of whom looks here; holds no records"),
            Map.entry("/api/v1/accounts/{person}", "for administrators, none of whom looks here; holds no records"),
            Map.entry(
                    "/administration/accounts/{person}/history",
                    "for administrators, none of whom looks here; holds no records"),
            Map.entry(
                    "/api/v1/accounts/{person}/history",
                    "for administrators, none of whom looks here; holds no records"),
            Map.entry("/imports/{id}", "for those who bring in logs, none of whom looks here: ImportPagesTest"),
            Map.entry("/api/v1/imports/{id}", "for those who bring in logs, none of whom looks here: ImportingTest"),
            Map.entry(
                    "/api/v1/imports/{id}/rows", "for those who bring in logs, none of whom looks here: ImportingTest"),
            Map.entry("/first-administrator/{secret}", "asks for a secret of its own; holds no records"),
            Map.entry("/error", "forwarded to by the container, never asked"),
            Map.entry("/api/v1/bulk-changes/{id}", "its asker's only, none of whom looks here: ManyTest"),
            Map.entry("/api/v1/bulk-changes/{id}/rows", "its asker's only, none of whom looks here: ManyTest"),
            Map.entry("/bulk-changes/{id}/execution", "its asker's only, none of whom looks here: ManyTest"),
            Map.entry("/api/v1/list-imports/{id}", "its giver's only, none of whom looks here: ListImportTest"),
            Map.entry("/api/v1/list-imports/{id}/rows", "its giver's only, none of whom looks here: ListImportTest"),
            Map.entry("/list-imports/{id}", "its giver's only, none of whom looks here: ListImportTest"),
            Map.entry("/list-imports/{id}/columns", "its giver's only, none of whom looks here: ListImportTest"),
            Map.entry("/list-imports/{id}/execution", "its giver's only, none of whom looks here: ListImportTest"),
            Map.entry("/bulk-changes/{id}", "its asker's only, none of whom looks here: ManyTest"),
            Map.entry(
                    "/api/v1/notifications/team-settings/{team}",
                    "holds no records, and for leads: NotificationPagesTest"),
            Map.entry("/notifications/settings/teams/{team}", "holds no records, and for leads: NotificationPagesTest"),
            Map.entry("/broadcasts/{id}", "holds no records, and whom it reaches: BroadcastTest"),
            Map.entry("/api/v1/broadcasts/{id}", "holds no records, and whom it reaches: BroadcastTest"),
            Map.entry("/unsubscribe/{token}", "holds no records, and asks for a signed link: PostOfficeTest"),
            Map.entry("/api/v1/views/{id}", "holds no records, and whose it is: ViewsTest"),
            Map.entry("/replies/{id:[0-9a-f-]+}", "holds no records, and whose it is: CannedReplyTest"),
            Map.entry("/api/v1/replies/{id}", "holds no records, and whose it is: CannedReplyTest"),
            Map.entry("/checklists/{id:[0-9a-f-]+}", "holds no records, and whose it is: ChecklistTest"),
            Map.entry("/api/v1/checklists/{id}", "holds no records, and whose it is: ChecklistTest"),
            Map.entry("/incident-templates/{id:[0-9a-f-]+}", "holds no records, and whose it is: ScheduleTest"),
            Map.entry("/api/v1/incident-templates/{id}", "holds no records, and whose it is: ScheduleTest"),
            Map.entry("/schedules/{id:[0-9a-f-]+}", "holds no records, and whose it is: ScheduleTest"),
            Map.entry("/api/v1/schedules/{id}", "holds no records, and whose it is: ScheduleTest"),
            Map.entry("/api/v1/schedules/{id}/occurrences", "its keeper's only: ScheduleTest"),
            Map.entry(
                    "/replies/{id:[0-9a-f-]+}/preview", "its keeper's only, and of records they see: CannedReplyTest"),
            Map.entry("/records/{number}/checklists/{place}/removal", "no checklist is on these: ChecklistTest"),
            Map.entry("/api/v1/records/{record}/checklists/{place}", "no checklist is on these: ChecklistTest"),
            Map.entry(
                    "/rates/{organisation}/{class}",
                    "holds no records, and for those who may see costs: EffortCostTest"),
            Map.entry(
                    "/api/v1/rates/{organisation}/{class}",
                    "holds no records, and for those who may see costs: EffortCostTest"),
            Map.entry("/absences/{id}", "holds no records, and whose it is: AbsenceTest"),
            Map.entry("/api/v1/absences/{id}", "holds no records, and whose it is: AbsenceTest"),
            Map.entry("/dashboards/{id}/edit", "its keeper's only, none of whom looks here: DashboardTest"),
            Map.entry("/dashboards/{id}/tiles/new", "its keeper's only, none of whom looks here: DashboardTest"),
            Map.entry("/dashboards/{id}/tiles/{tile}", "its keeper's only, none of whom looks here: DashboardTest"),
            Map.entry("/watches/{id}/entries/{place}/correction", "its organisation's only: WatchLogTest"),
            Map.entry("/watches/{id}/hand-overs/{place}", "its organisation's only: WatchLogTest"),
            Map.entry("/watches/{id}/hand-overs/{place}/text", "its organisation's only: WatchLogTest"),
            Map.entry("/watches/{id}/roster/{shift}/removal", "holds no records, and for leads: WatchLogTest"),
            Map.entry("/api/v1/watches/{desk}/hand-overs/{place}", "its organisation's only: WatchLogTest"),
            Map.entry(
                    "/help/{kind:how-to|tutorial|reference|explanation}/{name}",
                    "the handbook, the same for everybody: HandbookTest"),
            Map.entry("/help/{name:glossary|changes}", "the handbook, the same for everybody: HandbookTest"),
            Map.entry("/help/images/{name}", "the handbook, the same for everybody: HandbookTest"),
            Map.entry("/account/session", "says how long a session lasts, which changes by itself: StayTest"),
            Map.entry("/to-dos/{id}", "its owner's only: TodoTest"),
            Map.entry("/api/v1/to-dos/{id:[0-9a-fA-F-]+}", "its owner's only: TodoTest"),
            Map.entry("/views/{id}", "holds no records, and whose it is: ViewsTest"));

    private Elsewhere() {}

    /** A number that can be read, and that no record has. */
    static String numberOfNothing() {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                .chars()
                .mapToObj(check -> "INC-N0TH-1NG" + (char) check)
                .flatMap(typed -> HumanNumber.read(typed).stream())
                .findFirst()
                .orElseThrow()
                .text();
    }
}
