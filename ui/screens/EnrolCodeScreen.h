// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class KeyPad;

// The one-time code from headquarters: from a stick, or 28 letters on a pad that has only the
// letters such codes are made of.
class EnrolCodeScreen : public Page
{
    Q_OBJECT

public:
    explicit EnrolCodeScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::EnrolCode &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void setText(const QString &text);

    core::screen::EnrolCode m_state;
    QString m_text;
    QLabel *m_advice;
    QLabel *m_problem;
    QLabel *m_entry;
    KeyPad *m_pad;
};

} // namespace ui
