package org.fairlead.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fairlead.bench.Fixture.Target;

/** The raw writes, learnt from model records that the product itself has just written. */
final class Plays {

    private final Play create;
    private final Play note;
    private final Play offer;
    private final Play accept;

    private Plays(List<Play> learnt) {
        create = learnt.get(0);
        note = learnt.get(1);
        offer = learnt.get(2);
        accept = learnt.get(3);
    }

    /** Has the product do each operation once and looks at the rows before and after. */
    static Plays learn(Fixture fixture) throws IOException, SQLException {
        fixture.stock(2);
        try (var owner = fixture.told();
                var agent = fixture.agentAtBrowser();
                var resolver = Caller.signedIn(fixture.product().port(), Fixture.RESOLVER, Product.PASSWORD)) {
            var noted = fixture.takeFresh();
            var made = Rows.of(owner, noted.id());
            var create = Play.learn(Rows.of(owner, UUID.randomUUID()), made, 0);
            Operations.note(agent, noted);
            var note = Play.learn(made, Rows.of(owner, noted.id()), noted.version());
            var handed = fixture.takeFresh();
            var before = Rows.of(owner, handed.id());
            Operations.offer(fixture, agent, handed);
            var offered = Rows.of(owner, handed.id());
            Operations.accept(resolver, handed);
            var accepted = Rows.of(owner, handed.id());
            return new Plays(List.of(
                    create,
                    note,
                    Play.learn(before, offered, handed.version()),
                    Play.learn(offered, accepted, handed.version())));
        }
    }

    /** What was learnt, in words. */
    String words() {
        return "raw writes learnt from the product: create " + create.parameters() + " values, note "
                + note.parameters() + ", offer " + offer.parameters() + ", acceptance " + accept.parameters();
    }

    Work create(Fixture fixture) throws IOException, SQLException {
        return new Played(fixture) {
            private final PreparedStatement write = create.prepare(connection);

            @Override
            public void once() throws SQLException {
                receipt();
                create.on(write, UUID.randomUUID(), 0);
            }
        };
    }

    Work note(Fixture fixture) throws IOException, SQLException {
        return new Played(fixture) {
            private final PreparedStatement write = note.prepare(connection);

            @Override
            public void once() throws SQLException {
                while (true) {
                    var target = fixture.any();
                    int version = find(target);
                    load(target);
                    try {
                        note.on(write, target.id(), version);
                        return;
                    } catch (SQLException somebodyElseWasQuicker) {
                        if (!"23505".equals(somebodyElseWasQuicker.getSQLState())) {
                            throw somebodyElseWasQuicker;
                        }
                    }
                }
            }
        };
    }

    Work handOff(Fixture fixture) throws IOException, SQLException {
        return new Played(fixture) {
            private final PreparedStatement first = offer.prepare(connection);
            private final PreparedStatement second = accept.prepare(connection);

            @Override
            public void once() throws SQLException {
                var target = fixture.takeFresh();
                find(target);
                load(target);
                offer.on(first, target.id(), target.version());
                find(target);
                load(target);
                accept.on(second, target.id(), target.version());
            }
        };
    }

    /** A connection with what every change reads first. */
    private abstract static class Played implements Work {

        final Connection connection;
        private final PreparedStatement receipt;
        private final PreparedStatement load;
        private final PreparedStatement find;

        Played(Fixture fixture) throws IOException, SQLException {
            connection = fixture.product().asApplication();
            receipt = connection.prepareStatement(RawSql.RECEIPT);
            load = connection.prepareStatement(RawSql.LOAD);
            find = connection.prepareStatement(
                    RawSql.TELL + ";\nselect id, version from record.header where number = ?");
        }

        void receipt() throws SQLException {
            int index = RawSql.tell(receipt, "SYSTEM");
            receipt.setObject(index++, UUID.randomUUID());
            receipt.setString(index, "none");
            RawSql.drain(receipt);
        }

        int find(Target target) throws SQLException {
            find.setString(RawSql.tell(find, "ALL"), target.number());
            find.execute();
            find.getMoreResults();
            try (var row = find.getResultSet()) {
                row.next();
                return row.getInt(2);
            }
        }

        void load(Target target) throws SQLException {
            int index = RawSql.tell(load, "ALL");
            load.setObject(index++, target.id());
            load.setObject(index++, UUID.randomUUID());
            load.setString(index++, "none");
            index = RawSql.tell(load, index, "SYSTEM");
            load.setObject(index, target.id());
            RawSql.drain(load);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
