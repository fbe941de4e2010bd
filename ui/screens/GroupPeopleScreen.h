// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class PeopleForm;
class TogetherChoice;

// A family or a group by plus and minus, with no name and no card.
class GroupPeopleScreen : public Page
{
    Q_OBJECT

public:
    explicit GroupPeopleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::GroupPeople &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    int m_total = 0;
    PeopleForm *m_form;
    TogetherChoice *m_together;
    BigButton *m_count;
};

} // namespace ui
