package org.fairlead.bench;

import java.util.ArrayList;
import java.util.List;

/** All stretches of one operation at one size, interleaved: raw, ours, raw, ours. */
final class Measured {

    static final int MANY = 16;
    private static final int WARMING = 4;

    private final Operation operation;
    private final List<Figures> rawOne = new ArrayList<>();
    private final List<Figures> oursOne = new ArrayList<>();
    private final List<Figures> rawMany = new ArrayList<>();
    private final List<Figures> oursMany = new ArrayList<>();

    private Measured(Operation operation) {
        this.operation = operation;
    }

    /**
     * How long and how often.
     *
     * @param warm seconds before it is measured, twice
     * @param seconds of one stretch
     * @param rounds how many stretches of each sort
     */
    record Plan(double warm, double seconds, int rounds) {}

    /** Has Java compile what it will run: a server that people work with is warm. */
    static void warm(Fixture fixture, Operation operation, Plan plan) throws Exception {
        int most = most(operation);
        stock(fixture, operation, most);
        try (var ours = new Stretch(fixture.product(), operation.ours(), WARMING)) {
            ours.run(plan.warm(), most);
        }
    }

    private static int most(Operation operation) {
        return Operations.usesFresh(operation) ? 150 : Integer.MAX_VALUE;
    }

    private static void stock(Fixture fixture, Operation operation, int wanted) throws Exception {
        if (Operations.usesFresh(operation)) {
            fixture.stock(wanted);
        }
    }

    static Measured measure(Fixture fixture, Operation operation, Plan plan) throws Exception {
        var measured = new Measured(operation);
        var product = fixture.product();
        int most = most(operation);
        stock(fixture, operation, most * (plan.rounds() * 4 + 2));
        try (var raw = new Stretch(product, operation.raw(), 1);
                var ours = new Stretch(product, operation.ours(), 1);
                var manyRaw = new Stretch(product, operation.raw(), MANY);
                var manyOurs = new Stretch(product, operation.ours(), MANY)) {
            ours.run(plan.warm(), most);
            raw.run(plan.warm() / 4, most);
            for (int round = 0; round < plan.rounds(); round++) {
                measured.rawOne.add(raw.run(plan.seconds(), most));
                measured.oursOne.add(ours.run(plan.seconds(), most));
                measured.rawMany.add(manyRaw.run(plan.seconds(), most));
                measured.oursMany.add(manyOurs.run(plan.seconds(), most));
            }
        }
        return measured;
    }

    Operation operation() {
        return operation;
    }

    private static double[] rates(List<Figures> rounds) {
        return rounds.stream().mapToDouble(Figures::perSecond).toArray();
    }

    private static double[] micros(List<Figures> rounds) {
        return rounds.stream()
                .flatMapToDouble(round -> java.util.Arrays.stream(round.micros()))
                .toArray();
    }

    double rawPerSecond(boolean many) {
        return Figures.median(rates(many ? rawMany : rawOne));
    }

    double oursPerSecond(boolean many) {
        return Figures.median(rates(many ? oursMany : oursOne));
    }

    double oursPerSecond(double share) {
        return Figures.quantile(rates(oursMany), share);
    }

    double ratio(boolean many) {
        return oursPerSecond(many) / rawPerSecond(many);
    }

    double millis(boolean many, double share) {
        return Figures.quantile(micros(many ? oursMany : oursOne), share) / 1e3;
    }

    double rawMillis(double share) {
        return Figures.quantile(micros(rawOne), share) / 1e3;
    }

    double cpu() {
        return Figures.median(oursOne.stream().mapToDouble(Figures::cpuMillis).toArray());
    }

    double rawCpu() {
        return Figures.median(rawOne.stream().mapToDouble(Figures::cpuMillis).toArray());
    }
}
