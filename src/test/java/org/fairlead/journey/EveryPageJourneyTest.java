package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the duty officer and of an administrator, at two widths and in three themes: see {@link PageLook}. */
@Journey
class EveryPageJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void forTheDutyOfficer() {
        var harbour = new Harbour(parts);
        var disputed = harbour.logged("Mail is late");
        harbour.rejectedThrice(disputed, harbour.estate.networkResolver);
        var plain = harbour.logged("A title without any break in it: " + "northernsitemailrelay".repeat(5));
        assertThat(new PageLook(harbour, port)
                        .walk(
                                harbour.estate.dutyOfficer,
                                List.of(
                                        "/incidents?filter=nonsense+%3D",
                                        "/incidents?filter=&options=open&build=state",
                                        "/incidents?filter=&layout=split",
                                        "/incidents?filter=&layout=board",
                                        "/incidents?filter=&layout=board&lanes=holder&limits=NEW:1",
                                        "/incidents?filter=&layout=hours",
                                        "/incidents?filter=&layout=days",
                                        "/incidents/" + harbour.number(plain) + "/fields/priority",
                                        "/incidents/" + harbour.number(plain) + "/preview",
                                        "/incidents/" + harbour.number(plain) + "/move?by=state",
                                        "/incidents?filter=&group=holder",
                                        "/incidents/export/new?filter=open",
                                        "/views",
                                        "/absences",
                                        "/absences/new",
                                        "/dashboards",
                                        "/dashboards/new",
                                        "/views/new?list=incidents&filter=open",
                                        "/replies",
                                        "/replies/new?another=cy",
                                        "/replies/import",
                                        "/checklists",
                                        "/checklists/new",
                                        "/records/" + harbour.number(plain) + "/effort",
                                        "/effort?by=organisation",
                                        "/effort/bookings",
                                        "/incident-templates",
                                        "/incident-templates/new",
                                        "/schedules",
                                        "/schedules/new?start-date=2031-03-05&start-time=09:00&repeat=DAILY",
                                        "/bulk-changes",
                                        "/bulk-changes/new?filter=open",
                                        "/bulk-changes/new?filter=open&act=hand-over",
                                        "/notifications/log",
                                        "/broadcasts",
                                        "/broadcasts/new",
                                        "/flow",
                                        "/flow?filter=open",
                                        "/surveys",
                                        "/calculator"),
                                List.of(harbour.number(disputed), harbour.number(plain))))
                .isEmpty();
    }

    @Test
    void forTheAdministrator() {
        var harbour = new Harbour(parts);
        var organisation = "/administration/organisations/" + harbour.estate.network;
        assertThat(new PageLook(harbour, port)
                        .walk(
                                harbour.administrator,
                                List.of(
                                        "/administration",
                                        "/administration/organisations",
                                        organisation,
                                        "/administration/services?state=retired",
                                        "/administration/people/new",
                                        "/administration/agreements/new",
                                        "/administration/calendars/new",
                                        "/administration/surveys/new",
                                        "/administration/accounts",
                                        "/administration/accounts/new",
                                        "/administration/accounts/" + harbour.estate.userPerson,
                                        "/rates",
                                        "/imports",
                                        "/imports/new"),
                                List.of()))
                .isEmpty();
    }
}
