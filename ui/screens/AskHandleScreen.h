// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class KeyPad;

// The number on the hand or slip. The pad has only the 32 letters that such numbers are made of.
class AskHandleScreen : public Page
{
    Q_OBJECT

public:
    explicit AskHandleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AskHandle &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void setText(const QString &text);

    core::screen::AskHandle m_state;
    QString m_text;
    QLabel *m_problem;
    QLabel *m_entry;
    KeyPad *m_pad;
};

} // namespace ui
