// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class PeopleForm;

// Whoever came with the person just registered: by plus and minus, or each by their own card.
class HouseholdScreen : public Page
{
    Q_OBJECT

public:
    explicit HouseholdScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Household &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] int recorded() const { return static_cast<int>(m_state.members.size()); }
    void toggleAddress();

    core::screen::Household m_state;
    BigButton *m_address;
    PeopleForm *m_form;
    BigButton *m_end;
    BigButton *m_add;
};

} // namespace ui
