// SPDX-License-Identifier: Apache-2.0
#include "ui/AccessibleRoles.h"

#include "ui/DeskWindow.h"
#include "ui/MarkView.h"
#include "ui/PracticeStripes.h"
#include "ui/SecretEntry.h"
#include "ui/StillThere.h"

#include <QAccessibleWidget>

namespace ui {

namespace {

std::optional<QAccessible::Role> roleOf(const QObject &object)
{
    if (qobject_cast<const DeskWindow *>(&object) != nullptr) {
        return QAccessible::Window;
    }
    if (qobject_cast<const StillThere *>(&object) != nullptr) {
        return QAccessible::Dialog;
    }
    if (qobject_cast<const MarkView *>(&object) != nullptr) {
        return QAccessible::Graphic;
    }
    if (qobject_cast<const SecretEntry *>(&object) != nullptr ||
        qobject_cast<const PracticeStripes *>(&object) != nullptr) {
        return QAccessible::StaticText;
    }
    return std::nullopt;
}

// Null leaves the widget to Qt's own factory.
QAccessibleInterface *accessible(const QString &, QObject *object)
{
    const auto role = roleOf(*object);
    return role ? new QAccessibleWidget(static_cast<QWidget *>(object), *role) : nullptr;
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(accessible);
}

} // namespace ui
