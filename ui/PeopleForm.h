// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/PaperSheet.h"
#include "ui/BigButton.h"

#include <QWidget>

#include <array>
#include <utility>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Stepper;

// Several people by plus and minus: how many of each age band, for the sex and the place that are
// chosen above. Shows what it is told and says what somebody wants it to be.
class PeopleForm : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleForm(const Theme &theme, QWidget *parent = nullptr);

    void setPeople(const core::CellCounts &people);
    // No more than so many; a sheet's, unless told otherwise.
    void setMost(int most);
    // Back to the first sex and place.
    void reset();
    void retranslate();

Q_SIGNALS:
    void changed(const core::CellCounts &people);

private:
    template <typename Code> using Choices = std::vector<std::pair<Code, BigButton *>>;

    template <typename Code, std::size_t N>
    void addTabs(QHBoxLayout *row, Choices<Code> &tabs, const std::array<Code, N> &codes);
    void buildAges(QVBoxLayout *column);
    void choose(core::Sex sex);
    void choose(core::Place place);
    void step(core::AgeBand band, int by);

    const Theme &m_theme;
    core::CellCounts m_people;
    int m_most = core::mostOnASheet;
    core::Sex m_sex = core::Sex::Female;
    core::Place m_place = core::Place::Inside;
    Choices<core::Sex> m_sexes;
    Choices<core::Place> m_places;
    std::vector<std::pair<core::AgeBand, Stepper *>> m_ages;
};

} // namespace ui
