// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/ChoiceGrid.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

class PartStack;

// What somebody needs, a few pictures at a time. A tap says yes, another no, a third takes it back.
class NeedsScreen : public Page
{
    Q_OBJECT

public:
    explicit NeedsScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Needs &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    void buildActions();
    void toggle(core::Need need);
    [[nodiscard]] bool isLast() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] Choice needChoice(core::Need need, int at) const;
    void askNeeds();
    void askAmount();
    void askOwn();
    void retranslateActions();

    std::optional<core::screen::Needs> m_state;
    PartStack *m_parts;
    ChoiceGrid *m_needs;
    ChoiceGrid *m_answers; // of one question
    BigButton *m_rest = nullptr;
    BigButton *m_save = nullptr;
    BigButton *m_next = nullptr;
};

} // namespace ui
