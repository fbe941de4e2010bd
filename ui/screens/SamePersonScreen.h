// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

#include <array>

namespace ui {

// Two registrations side by side: one person, or two.
class SamePersonScreen : public Page
{
    Q_OBJECT

public:
    explicit SamePersonScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::SamePerson &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    struct Side
    {
        QLabel *number = nullptr;
        QLabel *words = nullptr;
    };

    void retranslateSide(const Side &side, const core::RosterEntry &entry) const;

    std::optional<core::screen::SamePerson> m_state;
    QLabel *m_advice;
    std::array<Side, 2> m_sides;
    BigButton *m_apart;
    BigButton *m_same;
};

} // namespace ui
