// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

#include <utility>
#include <vector>

class QGridLayout;

namespace ui {

// Age band, sex and place, each a group of buttons of which one is chosen. A new record; nothing is
// erased.
class CorrectPersonScreen : public Page
{
    Q_OBJECT

public:
    explicit CorrectPersonScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::CorrectPerson &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    template <typename Code> using Choices = std::vector<std::pair<Code, BigButton *>>;
    // One button per code; a tap wishes the cell with that code in it.
    template <typename Code, std::size_t N>
    QGridLayout *addGroup(Choices<Code> &choices,
                          const std::array<Code, N> &codes,
                          Code core::Cell::*part,
                          int columns);
    template <typename Code> void retranslateGroup(const Choices<Code> &choices, Code chosen);

    std::optional<core::screen::CorrectPerson> m_state;
    QLabel *m_ageCaption;
    QLabel *m_sexCaption;
    QLabel *m_placeCaption;
    Choices<core::AgeBand> m_ages;
    Choices<core::Sex> m_sexes;
    Choices<core::Place> m_places;
    BigButton *m_save;
};

} // namespace ui
