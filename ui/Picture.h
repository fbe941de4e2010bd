// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPixmap>

namespace ui {

// Our own pictograms (resources/pictograms/*.svg): black shapes that take the theme's colour.
enum class Picture {
    None,
    Back,
    Battery,
    Bell,
    Card,
    CardOnReader,
    CardTaken,
    Car,
    Check,
    Clock,
    Contrast,
    Cross,
    Delete,
    Disk,
    DoorIn,
    DoorOut,
    Down,
    Hand,
    House,
    Key,
    Letters,
    Link,
    List,
    Lock,
    Number,
    OtherCard,
    Pencil,
    People,
    Person,
    PersonPlus,
    Phone,
    Reader,
    Search,
    Staff,
    TwoCards,
    Undo,
    Unlock,
    Up,
    Wait,
    Warning,
    Wristband,
};

// size × size pixels, all shapes in colour. An empty pixmap for None.
[[nodiscard]] QPixmap pixmapOf(Picture picture, const QColor &colour, int size);

} // namespace ui
