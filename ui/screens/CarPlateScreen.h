// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

class KeyPad;

// The number of the car in which somebody sleeps, and where it stands: a number and a place on one
// pad.
class CarPlateScreen : public Page
{
    Q_OBJECT

public:
    explicit CarPlateScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::CarPlate &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    enum class Entry { Plate, Slot };

    [[nodiscard]] QString *entered(core::Car &car) const;
    void type(char digit);
    void erase();
    void turnTo(Entry entry);

    std::optional<core::screen::CarPlate> m_state;
    Entry m_entry = Entry::Plate;
    QLabel *m_advice;
    BigButton *m_plate;
    BigButton *m_slot;
    KeyPad *m_pad;
    BigButton *m_unknown;
    BigButton *m_save;
};

} // namespace ui
