package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XES log event by event. Nothing outside the file is ever fetched: a document type, and with it every entity, is
 * refused. Elements are known by their local names, so logs with and without the namespace of the standard read alike.
 * Attributes of a trace are columns whose names start with {@code case/}.
 */
final class XesRows {

    private static final Set<String> ATTRIBUTES =
            Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");
    private static final int MOST_ATTRIBUTES = 1_000;
    private static final int LONGEST_PIECE = 16;

    private final LimitedInput input;
    private final ReadLimits limits;
    private final RowSink sink;
    private final List<Event> events = new ArrayList<>();
    private Map<String, String> ofTrace = new HashMap<>();
    private @Nullable Event event;
    private int traceDepth = -1;
    private int eventDepth = -1;
    private int depth;
    private int eventsRead;
    private boolean sawLog;

    XesRows(LimitedInput input, ReadLimits limits, RowSink sink) {
        this.input = input;
        this.limits = limits;
        this.sink = sink;
    }

    void read() {
        var line = 1;
        try {
            var xml = factory().createXMLStreamReader(input);
            while (xml.hasNext()) {
                input.startRow((long) limits.rowBytes() * LONGEST_PIECE);
                line = xml.getLocation().getLineNumber();
                step(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            if (!sawLog) {
                throw new UnreadableLogException(say("imports.log.no-xml", "line", line), broken);
            }
            endTrace();
            var at = broken.getLocation() == null ? line : broken.getLocation().getLineNumber();
            sink.bad(new BadRow(at, say("imports.log.xml-broken"), ""));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void step(XMLStreamReader xml, int kind) {
        switch (kind) {
            case XMLStreamConstants.DTD ->
                throw new UnreadableLogException("The file has a document type, which an XES log never needs.");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // Text, comments and processing instructions say nothing in XES.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        depth++;
        if (depth > limits.depth()) {
            throw new UnreadableLogException("The XML is nested more than " + limits.depth() + " levels deep.");
        }
        var name = xml.getLocalName();
        if (depth == 1) {
            if (!"log".equals(name)) {
                throw new UnreadableLogException(say("imports.log.no-xes", "element", name));
            }
            sawLog = true;
        } else if ("trace".equals(name) && traceDepth < 0 && eventDepth < 0) {
            traceDepth = depth;
        } else if ("event".equals(name) && eventDepth < 0) {
            startEvent(xml.getLocation().getLineNumber());
        } else if (ATTRIBUTES.contains(name)) {
            attribute(xml);
        }
    }

    private void startEvent(int line) {
        eventDepth = depth;
        if (++eventsRead > limits.rows()) {
            throw new UnreadableLogException("The log has more than " + limits.rows() + " events.");
        }
        event = new Event(line, new LinkedHashMap<>(), ofTrace);
    }

    private void attribute(XMLStreamReader xml) {
        var key = xml.getAttributeValue(null, "key");
        var value = xml.getAttributeValue(null, "value");
        if (key == null || value == null) {
            return;
        }
        Map<String, String> target;
        if (event != null && depth == eventDepth + 1) {
            target = event.cells();
        } else if (event == null && traceDepth >= 0 && depth == traceDepth + 1) {
            target = ofTrace;
        } else {
            return;
        }
        if (target.size() >= MOST_ATTRIBUTES) {
            throw new UnreadableLogException("An event has more than " + MOST_ATTRIBUTES + " attributes.");
        }
        target.putIfAbsent(key, value);
    }

    private void end() {
        if (depth == eventDepth) {
            endEvent();
        } else if (depth == traceDepth) {
            endTrace();
        }
        depth--;
    }

    private void endEvent() {
        var complete = event;
        event = null;
        eventDepth = -1;
        if (complete == null) {
            return;
        }
        if (traceDepth < 0) {
            sink.bad(new BadRow(complete.line(), say("imports.row.outside-trace"), complete.raw()));
        } else {
            events.add(complete);
        }
    }

    private void endTrace() {
        events.forEach(sink::row);
        events.clear();
        ofTrace = new HashMap<>();
        traceDepth = -1;
    }

    /** One event; attributes of its trace may still be found after it. */
    private record Event(int line, Map<String, String> cells, Map<String, String> ofTrace) implements LogRow {

        private static final String TRACE = "case/";

        @Override
        public @Nullable String cell(String column) {
            return column.startsWith(TRACE) ? ofTrace.get(column.substring(TRACE.length())) : cells.get(column);
        }

        @Override
        public String raw() {
            var result = new StringBuilder();
            ofTrace.forEach((key, value) ->
                    result.append(TRACE).append(key).append('=').append(value).append("; "));
            cells.forEach(
                    (key, value) -> result.append(key).append('=').append(value).append("; "));
            return result.toString();
        }
    }
}
