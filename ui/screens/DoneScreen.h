// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/NumberPage.h"

namespace ui {

class DoneScreen : public NumberPage
{
    Q_OBJECT

public:
    explicit DoneScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Done &state);

protected:
    void retranslate() override;

private:
    core::screen::Done::Kind m_kind = core::screen::Done::Kind::Arrived;
    core::screen::Done::Card m_card = core::screen::Done::Card::OnReader;
    BigButton *m_next;
    BigButton *m_needs;
    BigButton *m_household;
};

} // namespace ui
