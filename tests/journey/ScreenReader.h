// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <atspi/atspi.h>
#include <functional>
#include <memory>

// What a blind person's program sees of a window and can do there: names, roles, states and actions
// that come over the accessibility bus, and nothing else.
class ScreenReader
{
public:
    // DBUS_SESSION_BUS_ADDRESS is looked at here.
    explicit ScreenReader(QString program)
        : m_program(std::move(program))
    {
        atspi_init();
        atspi_set_timeout(10'000, 30'000); // ms; a busy machine's desk answers late
    }
    ~ScreenReader() { atspi_exit(); }
    ScreenReader(const ScreenReader &) = delete;
    ScreenReader &operator=(const ScreenReader &) = delete;

    // Does the first action of the push button of this name. False while it is not there.
    [[nodiscard]] bool press(const QString &name) const
    {
        const Node button = findFirst([&](AtspiAccessible &node) {
            return atspi_accessible_get_role(&node, nullptr) == ATSPI_ROLE_PUSH_BUTTON &&
                   is(node, ATSPI_STATE_ENABLED) && isNamed(node, name);
        });
        if (!button) {
            return false;
        }
        const std::unique_ptr<AtspiAction, Unref> action(
            atspi_accessible_get_action_iface(button.get()));
        return action && atspi_action_do_action(action.get(), 0, nullptr);
    }

    struct Heard
    {
        QStringList names;   // of everything that is shown, in the order of reading aloud
        QStringList stuckAt; // controls without a name, names without a role
    };
    [[nodiscard]] Heard hear() const
    {
        Heard heard;
        (void)findFirst([&](AtspiAccessible &node) {
            const QString name = nameOf(node);
            const AtspiRole role = atspi_accessible_get_role(&node, nullptr);
            const bool isControl = is(node, ATSPI_STATE_FOCUSABLE);
            if (!name.isEmpty()) {
                heard.names << name;
            }
            if (name.isEmpty() ? isControl : role == ATSPI_ROLE_FILLER) {
                heard.stuckAt << text(atspi_accessible_get_role_name(&node, nullptr)) + u' ' + name;
            }
            return false;
        });
        return heard;
    }

private:
    struct Unref
    {
        void operator()(gpointer object) const { g_object_unref(object); }
    };
    using Node = std::unique_ptr<AtspiAccessible, Unref>;
    using Fits = std::function<bool(AtspiAccessible &)>;

    [[nodiscard]] static QString text(gchar *foreign)
    {
        const QString copy = QString::fromUtf8(foreign);
        g_free(foreign);
        return copy;
    }

    [[nodiscard]] static QString nameOf(AtspiAccessible &node)
    {
        return text(atspi_accessible_get_name(&node, nullptr));
    }

    // The name, or its beginning; a single key must fit whole.
    [[nodiscard]] static bool isNamed(AtspiAccessible &node, const QString &wanted)
    {
        const QString name = nameOf(node);
        return name == wanted || (wanted.size() > 2 && name.startsWith(wanted));
    }

    [[nodiscard]] static bool is(AtspiAccessible &node, AtspiStateType state)
    {
        const std::unique_ptr<AtspiStateSet, Unref> states(atspi_accessible_get_state_set(&node));
        return states && atspi_state_set_contains(states.get(), state);
    }

    [[nodiscard]] Node application() const
    {
        const Node desktop(atspi_get_desktop(0));
        const int count = desktop ? atspi_accessible_get_child_count(desktop.get(), nullptr) : 0;
        for (int i = 0; i < count; ++i) {
            Node child(atspi_accessible_get_child_at_index(desktop.get(), i, nullptr));
            if (child && nameOf(*child) == m_program) {
                // Asked anew every time: a remembered name could be that of the page before.
                atspi_accessible_set_cache_mask(child.get(), ATSPI_CACHE_NONE);
                return child;
            }
        }
        return {};
    }

    // Depth first; what is not shown is not entered.
    [[nodiscard]] static Node findBelow(AtspiAccessible &parent, const Fits &fits)
    {
        const int count = atspi_accessible_get_child_count(&parent, nullptr);
        for (int i = 0; i < count; ++i) {
            Node child(atspi_accessible_get_child_at_index(&parent, i, nullptr));
            if (!child || !is(*child, ATSPI_STATE_SHOWING)) {
                continue;
            }
            if (fits(*child)) {
                return child;
            }
            if (Node below = findBelow(*child, fits)) {
                return below;
            }
        }
        return {};
    }

    [[nodiscard]] Node findFirst(const Fits &fits) const
    {
        const Node root = application();
        return root ? findBelow(*root, fits) : Node();
    }

    QString m_program;
};
