// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Somebody who coughs or has a fever is shown the way, before they go in among all the others.
class ToInfectionRoomScreen : public Page
{
    Q_OBJECT

public:
    explicit ToInfectionRoomScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ToInfectionRoom &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    std::optional<core::screen::ToInfectionRoom> m_state;
    QLabel *m_number;
    QLabel *m_advice;
    BigButton *m_next;
    BigButton *m_stay;
};

} // namespace ui
