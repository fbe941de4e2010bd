// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeProblem.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

class KeyPad;

// The number on the hand or slip. The pad has only the 32 letters that such numbers are made of.
class HandleEntryPage : public Page
{
    Q_OBJECT

public:
    explicit HandleEntryPage(const Theme &theme, QWidget *parent = nullptr);

    void forget() override;

protected:
    // An entry with a problem stays, so that one letter can be mended instead of typing eight
    // again.
    void ask(std::optional<core::IntakeProblem> problem);
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void setText(const QString &text);

    std::optional<core::IntakeProblem> m_reason;
    QString m_text;
    QLabel *m_problem;
    QLabel *m_entry;
    KeyPad *m_pad;
};

} // namespace ui
