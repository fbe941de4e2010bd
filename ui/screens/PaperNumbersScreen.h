// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class NumberList;
class SlipLine;

// Recorded from paper: each person's number, to be copied onto the sheet and the band.
class PaperNumbersScreen : public Page
{
    Q_OBJECT

public:
    explicit PaperNumbersScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::PaperNumbers &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    core::screen::PaperNumbers m_state;
    QLabel *m_advice;
    SlipLine *m_slips;
    NumberList *m_list;
    BigButton *m_another;
    BigButton *m_all;
};

} // namespace ui
