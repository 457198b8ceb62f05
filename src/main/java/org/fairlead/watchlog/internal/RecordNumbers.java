package org.fairlead.watchlog.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fairlead.platform.id.HumanNumber;

/** The numbers of records that stand in a text. */
final class RecordNumbers {

    private static final Pattern SHAPE = Pattern.compile("\\b[A-Za-z]{2,5}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\\b");
    private static final int MOST = 200;

    private RecordNumbers() {}

    /** Each once, in the order in which they are named. */
    static List<String> in(String text) {
        return SHAPE.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(found -> HumanNumber.read(found).stream())
                .map(HumanNumber::text)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
