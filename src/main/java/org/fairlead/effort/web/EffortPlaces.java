package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.later;

import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Shortcut;
import org.fairlead.effort.EffortWords;
import org.fairlead.effort.Efforts;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.record.Entry;
import org.fairlead.record.FactWords;
import org.fairlead.record.History;
import org.fairlead.record.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where booked time and rates are found. */
@Configuration(proxyBeanMethods = false)
class EffortPlaces {

    @Bean
    Shortcut bookedTime() {
        return new Shortcut(
                later("effort.place.booked"), ReportPages.HERE, later("effort.place.booked-sentence"), Act.SEE_TIME);
    }

    @Bean
    Shortcut ratesShortcut() {
        return new Shortcut(
                later("effort.place.rates"), RatePages.HERE, later("effort.place.rates-sentence"), Act.SEE_COSTS);
    }

    @Bean
    AdministrationPlace bookedTimePlace() {
        return new AdministrationPlace(
                later("effort.place.booked"), ReportPages.HERE, later("effort.place.booked-kept"), Act.SEE_TIME);
    }

    @Bean
    AdministrationPlace ratesPlace() {
        return new AdministrationPlace(
                later("effort.place.rates"), RatePages.HERE, later("effort.place.rates-kept"), Act.KEEP_RATES);
    }

    /** Booked time is looked at by few of those who look at a record, so it is fetched when somebody comes to it. */
    @Bean
    RecordPanel bookedOnRecord(Efforts efforts) {
        return (view, actor) -> efforts.maySee(actor)
                ? Optional.of(new LazyPanel(
                        "effort",
                        "Time booked",
                        "/records/" + view.history().header().identity().number() + "/effort",
                        "Book time, or see what is booked"))
                : Optional.empty();
    }

    @Component
    record Told(Register register) implements FactWords {

        @Override
        public Optional<String> of(Entry entry, String who, Optional<History> history) {
            return EffortWords.of(entry.fact(), history, register).map(words -> who + " " + words);
        }

        @Override
        public Optional<String> readers(Entry entry) {
            return EffortWords.readers(entry);
        }
    }
}
