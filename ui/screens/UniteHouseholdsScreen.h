// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Whether these two belong together, and everybody with them: asked once, because nothing parts
// them again.
class UniteHouseholdsScreen : public Page
{
    Q_OBJECT

public:
    explicit UniteHouseholdsScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::UniteHouseholds &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString outcome() const;

    std::optional<core::screen::UniteHouseholds> m_state;
    QLabel *m_two;
    QLabel *m_outcome;
    BigButton *m_other;
    BigButton *m_yes;
};

} // namespace ui
