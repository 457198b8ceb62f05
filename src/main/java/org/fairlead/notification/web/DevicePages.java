package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Device;
import org.fairlead.notification.Devices;
import org.fairlead.notification.Devices.NewDevice;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own devices that are told also while no page is open. */
@Controller
@Needs(Act.READ_RECORDS)
class DevicePages {

    static final String HERE = "/notifications/settings/devices";

    private final Devices devices;
    private final java.time.Clock clock;

    DevicePages(Devices devices, java.time.Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String all(Viewer viewer, Frame frame, Model model) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var page = Page.of(say("notification.settings.devices"), frame, Marking.STANDARD)
                .under(
                        new Link(say("notification.title"), "/notifications"),
                        new Link(say("notification.settings.title"), "/notifications/settings"));
        model.addAttribute("page", page.spoken().told(model));
        model.addAttribute("header", PageHeader.titled(say("notification.settings.devices")));
        model.addAttribute(
                "devices",
                devices.of(viewer.actor()).stream()
                        .map(device -> new DeviceShown(
                                device.name(),
                                words(device, times),
                                Form.to(HERE + "/" + device.id() + "/removal", frame.csrf())))
                        .toList());
        model.addAttribute("key", devices.offered() ? devices.key() : "");
        model.addAttribute("form", Form.to(HERE, frame.csrf()));
        return "notification/devices";
    }

    private static String words(Device device, TimeWords times) {
        var reached = device.reached() == null ? "" : times.moment(device.reached());
        if (reached.isEmpty()) {
            return device.everything()
                    ? say("notification.device.everything-unreached")
                    : say("notification.device.urgent-unreached");
        }
        return device.everything()
                ? say("notification.device.everything-reached", "when", reached)
                : say("notification.device.urgent-reached", "when", reached);
    }

    @PostMapping(HERE)
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String p256dh,
            @RequestParam(defaultValue = "") String auth,
            @RequestParam(defaultValue = "") String what,
            Viewer viewer,
            RedirectAttributes after) {
        try {
            var device =
                    devices.add(viewer.actor(), new NewDevice(name, endpoint, p256dh, auth, what.equals("everything")));
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("notification.settings.done"),
                            say("notification.device.added", "device", device.name())));
        } catch (RefusedException refused) {
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.OVER,
                            say("notification.device.not-added"),
                            refused.refusal().sentence(),
                            null));
        }
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        devices.remove(viewer.actor(), id);
        after.addFlashAttribute(
                "notice", Notice.done(say("notification.device.removed"), say("notification.device.removed-text")));
        return "redirect:" + HERE;
    }
}
