// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class Stepper;

// When it happened, by day, hour and quarter: nobody types. Never in the future, never longer ago
// than paper is entered.
class PaperWhenScreen : public Page
{
    Q_OBJECT

public:
    explicit PaperWhenScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::PaperWhen &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    struct Unit
    {
        qint64 length = 0; // ms
        Stepper *stepper = nullptr;
    };

    void buildSteppers();
    void buildSources();
    void move(qint64 by);
    void retranslateTime();
    [[nodiscard]] QString dayWords() const;

    std::optional<core::screen::PaperWhen> m_state;
    QLabel *m_hint = nullptr;
    std::array<Unit, 3> m_units{};
    QLabel *m_sourceCaption = nullptr;
    BigButton *m_paper = nullptr;
    BigButton *m_told = nullptr;
    BigButton *m_none = nullptr;
    BigButton *m_next = nullptr;
};

} // namespace ui
