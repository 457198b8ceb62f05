package org.fairlead.access.internal;

import static org.fairlead.access.Act.ADD_NOTE;
import static org.fairlead.access.Act.ANSWER_ESCALATION;
import static org.fairlead.access.Act.ANSWER_HAND_OFF;
import static org.fairlead.access.Act.ARBITRATE;
import static org.fairlead.access.Act.ATTACH;
import static org.fairlead.access.Act.BOOK_TIME;
import static org.fairlead.access.Act.BROADCAST;
import static org.fairlead.access.Act.CALCULATE;
import static org.fairlead.access.Act.CHANGE_MANY;
import static org.fairlead.access.Act.CLOSE;
import static org.fairlead.access.Act.CONFIRM;
import static org.fairlead.access.Act.EDIT_RECORD;
import static org.fairlead.access.Act.ESCALATE;
import static org.fairlead.access.Act.HAND_OVER;
import static org.fairlead.access.Act.IMPORT;
import static org.fairlead.access.Act.IMPORT_LIST;
import static org.fairlead.access.Act.KEEP_ABSENCES;
import static org.fairlead.access.Act.KEEP_DASHBOARDS;
import static org.fairlead.access.Act.KEEP_OWN_ACCOUNT;
import static org.fairlead.access.Act.KEEP_RATES;
import static org.fairlead.access.Act.KEEP_REGISTER;
import static org.fairlead.access.Act.KEEP_TEMPLATES;
import static org.fairlead.access.Act.KEEP_VIEWS;
import static org.fairlead.access.Act.KEEP_WATCH;
import static org.fairlead.access.Act.LOG_INCIDENT;
import static org.fairlead.access.Act.MANAGE_ACCOUNTS;
import static org.fairlead.access.Act.MANAGE_TOKENS;
import static org.fairlead.access.Act.MERGE;
import static org.fairlead.access.Act.OPERATE;
import static org.fairlead.access.Act.PAUSE;
import static org.fairlead.access.Act.PLAN_WATCHES;
import static org.fairlead.access.Act.READ_RECORDS;
import static org.fairlead.access.Act.REOPEN;
import static org.fairlead.access.Act.RESOLVE;
import static org.fairlead.access.Act.SEE_COSTS;
import static org.fairlead.access.Act.SEE_FLOW;
import static org.fairlead.access.Act.SEE_HELP;
import static org.fairlead.access.Act.SEE_REGISTER;
import static org.fairlead.access.Act.SEE_SURVEYS;
import static org.fairlead.access.Act.SEE_TIME;
import static org.fairlead.access.Act.SEE_TOLD;
import static org.fairlead.access.Act.SHARE_DASHBOARDS;
import static org.fairlead.access.Act.SHARE_TEMPLATES;
import static org.fairlead.access.Act.SHARE_VIEWS;
import static org.fairlead.access.Act.STEER_DEMO;
import static org.fairlead.access.Act.VOID_PAUSE;
import static org.fairlead.platform.actor.Role.ADMINISTRATOR;
import static org.fairlead.platform.actor.Role.AGENT;
import static org.fairlead.platform.actor.Role.DUTY_OFFICER;
import static org.fairlead.platform.actor.Role.REQUESTER;
import static org.fairlead.platform.actor.Role.RESOLVER;
import static org.fairlead.platform.actor.Role.TEAM_LEAD;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;

/** Which role may do what. What is not written here is not allowed. */
final class Policy {

    /** Every person who is signed in, whatever their roles. */
    private static final Set<Act> EVERYBODY = EnumSet.of(SEE_HELP, KEEP_OWN_ACCOUNT, MANAGE_TOKENS, CALCULATE);

    /** Acts over the whole estate: nobody whose reach is less than all of it, whatever their roles. */
    private static final Set<Act> OVER_THE_WHOLE_ESTATE = EnumSet.of(
            ARBITRATE,
            VOID_PAUSE,
            MERGE,
            IMPORT,
            KEEP_REGISTER,
            KEEP_RATES,
            MANAGE_ACCOUNTS,
            STEER_DEMO,
            OPERATE,
            BROADCAST,
            SEE_TOLD);

    private static final Set<Act> WORK_ON_RECORDS = EnumSet.of(
            EDIT_RECORD,
            CHANGE_MANY,
            IMPORT_LIST,
            HAND_OVER,
            ANSWER_HAND_OFF,
            PAUSE,
            ESCALATE,
            RESOLVE,
            SEE_REGISTER,
            KEEP_ABSENCES,
            KEEP_DASHBOARDS,
            KEEP_TEMPLATES,
            KEEP_WATCH,
            BOOK_TIME,
            SEE_TIME);

    private static final Map<Role, Set<Act>> TABLE = new EnumMap<>(Role.class);

    static {
        let(REQUESTER, LOG_INCIDENT, READ_RECORDS, KEEP_VIEWS, ADD_NOTE, ATTACH, CONFIRM, REOPEN);

        let(AGENT, LOG_INCIDENT, READ_RECORDS, KEEP_VIEWS, ADD_NOTE, ATTACH, CONFIRM, REOPEN);
        let(AGENT, WORK_ON_RECORDS);
        let(AGENT, CLOSE, MERGE, SEE_FLOW, SEE_SURVEYS);

        let(RESOLVER, LOG_INCIDENT, READ_RECORDS, KEEP_VIEWS, ADD_NOTE, ATTACH);
        let(RESOLVER, WORK_ON_RECORDS);

        let(TEAM_LEAD, LOG_INCIDENT, READ_RECORDS, KEEP_VIEWS, ADD_NOTE, ATTACH, CONFIRM, REOPEN);
        let(TEAM_LEAD, WORK_ON_RECORDS);
        let(TEAM_LEAD, CLOSE, MERGE, SEE_FLOW, ANSWER_ESCALATION, SHARE_VIEWS, SHARE_TEMPLATES, SHARE_DASHBOARDS);
        let(TEAM_LEAD, PLAN_WATCHES, SEE_COSTS, SEE_SURVEYS);

        let(DUTY_OFFICER, LOG_INCIDENT, READ_RECORDS, KEEP_VIEWS, ADD_NOTE, ATTACH, CONFIRM, REOPEN);
        let(DUTY_OFFICER, WORK_ON_RECORDS);
        let(
                DUTY_OFFICER,
                CLOSE,
                MERGE,
                SEE_FLOW,
                ANSWER_ESCALATION,
                ARBITRATE,
                VOID_PAUSE,
                IMPORT,
                STEER_DEMO,
                BROADCAST,
                SEE_TOLD,
                SHARE_VIEWS,
                SHARE_TEMPLATES,
                SHARE_DASHBOARDS,
                PLAN_WATCHES,
                SEE_COSTS,
                SEE_SURVEYS);

        let(ADMINISTRATOR, READ_RECORDS, KEEP_VIEWS, SEE_FLOW, IMPORT, SHARE_VIEWS, KEEP_TEMPLATES, SHARE_TEMPLATES);
        let(
                ADMINISTRATOR,
                KEEP_ABSENCES,
                KEEP_DASHBOARDS,
                SHARE_DASHBOARDS,
                SEE_TIME,
                SEE_COSTS,
                KEEP_RATES,
                SEE_SURVEYS);
        let(ADMINISTRATOR, IMPORT_LIST);
        let(ADMINISTRATOR, SEE_REGISTER, KEEP_REGISTER, MANAGE_ACCOUNTS, STEER_DEMO, OPERATE, BROADCAST, SEE_TOLD);
    }

    private Policy() {}

    static boolean allows(Actor actor, Act act) {
        if (actor.reach() == Reach.SYSTEM) {
            return true;
        }
        if (OVER_THE_WHOLE_ESTATE.contains(act) && actor.reach() != Reach.ALL) {
            return false;
        }
        return EVERYBODY.contains(act) || anyRoleAllows(actor, act);
    }

    private static boolean anyRoleAllows(Actor actor, Act act) {
        for (var role : actor.roles()) {
            if (TABLE.getOrDefault(role, Set.of()).contains(act)) {
                return true;
            }
        }
        return false;
    }

    private static void let(Role role, Act... acts) {
        let(role, Set.of(acts));
    }

    private static void let(Role role, Set<Act> acts) {
        TABLE.computeIfAbsent(role, any -> EnumSet.noneOf(Act.class)).addAll(acts);
    }
}
