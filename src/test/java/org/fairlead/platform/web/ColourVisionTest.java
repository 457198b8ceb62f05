package org.fairlead.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The four states in the themes for eyes that confuse colours, seen as those eyes see them: by the matrices of Machado, Oliveira and
 * Fernandes (2009) for complete dichromacy, and compared as distances in CIE 1976 L*a*b*. A distance of 2 can just be told apart.
 */
class ColourVisionTest {

    private static final double LEAST = 40;
    private static final List<String> STATES = List.of("met", "risk", "over", "paused");

    private static final Map<String, double[][]> EYES = Map.of(
            "protan",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "deutan",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "tritan",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            },
            "any",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

    @Test
    void statesAreFarApartForTheEyesTheirThemeIsFor() throws IOException {
        var themes = ShippedColours.themes();
        for (var eyes : List.of("protan", "deutan", "tritan")) {
            for (var day : List.of("light ", "dark ")) {
                var colours = themes.get(day + eyes);
                assertThat(closest(colours, eyes)).as(day + eyes).isGreaterThan(LEAST);
                assertThat(closest(colours, "any"))
                        .as(day + eyes + " to others")
                        .isGreaterThan(LEAST);
            }
        }
    }

    @Test
    void theOrdinaryThemeWouldNotDo() throws IOException {
        assertThat(closest(ShippedColours.themes().get("light"), "deutan")).isLessThan(LEAST / 2);
    }

    private static double closest(Map<String, String> colours, String eyes) {
        double closest = Double.MAX_VALUE;
        for (var one : STATES) {
            for (var other : STATES) {
                if (!one.equals(other)) {
                    closest = Math.min(closest, apart(seen(colours.get(one), eyes), seen(colours.get(other), eyes)));
                }
            }
        }
        return closest;
    }

    private static double apart(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    /** The colour in L*a*b*, as these eyes see it. */
    private static double[] seen(String colour, String eyes) {
        var light = ShippedColours.light(colour);
        var matrix = EYES.get(eyes);
        var seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = matrix[row][0] * light[0] + matrix[row][1] * light[1] + matrix[row][2] * light[2];
            seen[row] = Math.clamp(sum, 0, 1);
        }
        double x = bent((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = bent(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = bent((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }
}
