// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class PeopleForm;
class TogetherChoice;

// A sheet of paper as a form of plus and minus. Asks once, with everything listed, before it is
// recorded.
class PaperPeopleScreen : public Page
{
    Q_OBJECT

public:
    explicit PaperPeopleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::PaperPeople &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    enum class Asking { Who, WhetherToRecord };

    void buildActions();
    void ask(Asking asking);
    [[nodiscard]] QString listed() const;

    core::screen::PaperPeople m_state;
    Asking m_asking = Asking::Who;
    PeopleForm *m_form;
    TogetherChoice *m_together;
    QLabel *m_list = nullptr;
    QLabel *m_question = nullptr;
    BigButton *m_record = nullptr;
    BigButton *m_no = nullptr;
    BigButton *m_yes = nullptr;
};

} // namespace ui
