// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/OutreachSession.h"
#include "ui/Page.h"

namespace ui {

class MarkView;
class SlipLine;

// Outreach: the family's QR, to be printed or photographed.
class OutreachCodesScreen : public Page
{
    Q_OBJECT

public:
    explicit OutreachCodesScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::OutreachCodes &codes);
    void forget() override;

Q_SIGNALS:
    void backWished();
    void nextCodeWished();
    void forgetWished();

protected:
    void retranslate() override;

private:
    core::OutreachCodes m_codes;
    MarkView *m_mark;
    QLabel *m_which;
    QLabel *m_advice;
    SlipLine *m_paper;
    BigButton *m_back;
    BigButton *m_next;
    BigButton *m_done;
};

} // namespace ui
