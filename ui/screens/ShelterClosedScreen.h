// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class ShelterClosedScreen : public Page
{
    Q_OBJECT

public:
    explicit ShelterClosedScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ShelterClosed &state);

protected:
    void retranslate() override;

private:
    enum class Asking { Nothing, WhetherToOpen };

    void ask(Asking asking);

    QString m_shelterName;
    Asking m_asking = Asking::Nothing;
    QLabel *m_advice;
    BigButton *m_staff;
    BigButton *m_without;
    BigButton *m_no;
    BigButton *m_yes;
};

} // namespace ui
