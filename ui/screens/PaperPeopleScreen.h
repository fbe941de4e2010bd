// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

#include <utility>
#include <vector>

namespace ui {

class Stepper;

// A sheet of paper as a form of plus and minus: how many of each age band, for the sex and the
// place that are chosen above. Asks once, with everything listed, before it is recorded.
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
    template <typename Code> using Choices = std::vector<std::pair<Code, BigButton *>>;

    void buildForm();
    void buildAges(QVBoxLayout *column);
    void buildActions();
    template <typename Code, std::size_t N>
    void addTabs(QHBoxLayout *row, Choices<Code> &tabs, const std::array<Code, N> &codes);
    void choose(core::Sex sex);
    void choose(core::Place place);
    void step(core::AgeBand band, int by);
    void ask(Asking asking);
    void retranslateForm();
    [[nodiscard]] QString listed() const;

    core::screen::PaperPeople m_state;
    core::Sex m_sex = core::Sex::Female;
    core::Place m_place = core::Place::Inside;
    Asking m_asking = Asking::Who;
    QWidget *m_form = nullptr;
    Choices<core::Sex> m_sexes;
    Choices<core::Place> m_places;
    std::vector<std::pair<core::AgeBand, Stepper *>> m_ages;
    QLabel *m_list = nullptr;
    QLabel *m_question = nullptr;
    BigButton *m_record = nullptr;
    BigButton *m_no = nullptr;
    BigButton *m_yes = nullptr;
};

} // namespace ui
