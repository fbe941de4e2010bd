// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class NumberList;
class SlipLine;

// A family or a group is counted: each one's number, to be copied onto the band.
class GroupNumbersScreen : public Page
{
    Q_OBJECT

public:
    explicit GroupNumbersScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::GroupNumbers &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    int m_total = 0;
    core::screen::GroupNumbers::Of m_of = core::screen::GroupNumbers::Of::Group;
    enum class Names { Known, Later } m_names = Names::Later;
    QLabel *m_advice;
    SlipLine *m_slips;
    NumberList *m_list;
    BigButton *m_undo;
    BigButton *m_another;
    BigButton *m_next;
};

} // namespace ui
