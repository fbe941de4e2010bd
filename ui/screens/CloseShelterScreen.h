// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Reception ends: for now, or for good. For good is asked once more.
class CloseShelterScreen : public Page
{
    Q_OBJECT

public:
    explicit CloseShelterScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::CloseShelter &state);

protected:
    void retranslate() override;

private:
    enum class Asking { What, WhetherForGood };

    void ask(Asking asking);

    core::screen::CloseShelter m_state;
    Asking m_asking = Asking::What;
    QLabel *m_people;
    QLabel *m_advice;
    BigButton *m_back;
    BigButton *m_no;
    BigButton *m_stop;
    BigButton *m_forGood;
    BigButton *m_yes;
};

} // namespace ui
