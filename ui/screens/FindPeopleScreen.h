// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/RosterModel.h"

namespace ui {

class KanaPad;
class PartStack;
class PickTable;
class TownPick;

// Somebody is looked for: how, and then in the list of those who fit.
class FindPeopleScreen : public Page
{
    Q_OBJECT

public:
    explicit FindPeopleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::FindPeople &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    enum class View { Name, Town, List };

    void turnTo(View view);
    [[nodiscard]] QString asked() const;

    core::screen::FindPeople m_state;
    View m_view = View::Name;
    RosterModel m_found;
    PartStack *m_views;
    KanaPad *m_name;
    TownPick *m_town;
    PickTable *m_list;
    BigButton *m_back;
    BigButton *m_byName;
    BigButton *m_byTown;
    BigButton *m_showList;
};

} // namespace ui
