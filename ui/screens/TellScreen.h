// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace ui {

class BirthDatePick;
class KanaPad;
class PartStack;
class PhonePad;
class TownPick;

// Told aloud: one question a page, each answered by taps or left out.
class TellScreen : public Page
{
    Q_OBJECT

public:
    explicit TellScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Tell &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    // How old somebody is may be told by the day or roughly.
    enum class Age { Day, Band };
    template <typename Code> using Choices = std::vector<std::pair<Code, BigButton *>>;

    template <typename Answer, typename Code, std::size_t N>
    [[nodiscard]] QWidget *choices(Choices<Code> &buttons, const std::array<Code, N> &codes);
    void connectPads();
    void askAge(Age age);
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] QString writtenName() const;
    [[nodiscard]] QString ofMember(const QString &question) const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] bool isAnswered() const;

    std::optional<core::screen::Tell> m_state;
    Age m_age = Age::Day;
    PartStack *m_parts;
    KanaPad *m_name;
    BirthDatePick *m_birth;
    TownPick *m_town;
    PhonePad *m_phone;
    Choices<core::AgeBand> m_bands; // filled by the two pages below
    Choices<core::Sex> m_sexes;
    QWidget *m_bandPage;
    QWidget *m_sexPage;
    BigButton *m_back;
    BigButton *m_rough;
    BigButton *m_next;
};

} // namespace ui
