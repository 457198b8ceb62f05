package org.fairlead.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangingTest {

    private final Tile one = tile("One");
    private final Tile two = tile("Two");
    private final Tile three = tile("Three");
    private final List<Tile> tiles = List.of(one, two, three);

    private static Tile tile(String title) {
        return new Tile(UUID.randomUUID(), TileKind.COUNT, title, 2, 1, null, "open", null, null, null, null);
    }

    private static Stream<String> titles(List<Tile> tiles) {
        return tiles.stream().map(Tile::title);
    }

    @Test
    void aTileStandsWhereItWasPutAndTheOthersKeepTheirOrder() {
        assertThat(titles(Arranging.moved(tiles, three.id(), 0))).containsExactly("Three", "One", "Two");
        assertThat(titles(Arranging.movedBy(tiles, one.id(), 1))).containsExactly("Two", "One", "Three");
        assertThat(titles(Arranging.movedBy(tiles, three.id(), -1))).containsExactly("One", "Three", "Two");
    }

    @Test
    void whatIsAskedBeyondTheEndsStaysAtTheEnd() {
        assertThat(Arranging.movedBy(tiles, one.id(), -1)).isEqualTo(tiles);
        assertThat(Arranging.movedBy(tiles, three.id(), 1)).isEqualTo(tiles);
        assertThat(titles(Arranging.moved(tiles, one.id(), 99))).containsExactly("Two", "Three", "One");
        assertThat(Arranging.moved(tiles, UUID.randomUUID(), 0)).isEqualTo(tiles);
    }

    @Test
    void sizesStayWithinWhatThereIs() {
        assertThat(Arranging.sized(tiles, two.id(), 1, 1).get(1))
                .extracting(Tile::width, Tile::height)
                .containsExactly(3, 2);
        assertThat(Arranging.sized(tiles, two.id(), 9, -9).get(1))
                .extracting(Tile::width, Tile::height)
                .containsExactly(Tile.WIDEST, 1);
    }

    @Test
    void whatWasTakenAwayIsPutBackInItsPlace() {
        var without = Arranging.without(tiles, two.id());

        assertThat(Arranging.with(without, two, 1)).isEqualTo(tiles);
    }
}
