package org.fairlead.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list in groups, as far as it was read.
 *
 * @param groups by the place of their first row
 * @param whole whether every record of the list is in a group; otherwise there are more than were looked at
 */
public record Grouped(List<Group> groups, boolean whole) {

    /** Copies the list. */
    public Grouped {
        groups = List.copyOf(groups);
    }

    /**
     * Records with one value in common.
     *
     * @param key the value as kept: a code, a number or an id; null for records without one
     * @param lane the value of the lane, the same way
     * @param count how many there are among those looked at
     * @param rows the first of them
     */
    public record Group(@Nullable String key, @Nullable String lane, int count, List<Row> rows) {

        /** Copies the list. */
        public Group {
            rows = List.copyOf(rows);
        }

        /** The value, when there is one. */
        public Optional<String> value() {
            return Optional.ofNullable(key);
        }
    }

    /**
     * A row that was read, and its group.
     *
     * @param key the group's value
     * @param lane the lane's value
     * @param count how many are in the group
     * @param row the row
     */
    public record Member(@Nullable String key, @Nullable String lane, int count, Row row) {}

    private record Together(@Nullable String key, @Nullable String lane) {}

    /** Puts rows in groups, which come in the order of their first rows; {@code most} records were put in groups at most. */
    public static Grouped of(List<Member> members, int most) {
        var rows = new LinkedHashMap<Together, List<Member>>();
        members.forEach(
                member -> rows.computeIfAbsent(new Together(member.key(), member.lane()), together -> new ArrayList<>())
                        .add(member));
        var groups = rows.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().key(),
                        group.getKey().lane(),
                        group.getValue().getFirst().count(),
                        group.getValue().stream().map(Member::row).toList()))
                .toList();
        return new Grouped(groups, groups.stream().mapToInt(Group::count).sum() <= most);
    }
}
