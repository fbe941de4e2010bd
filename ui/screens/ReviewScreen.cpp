// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ReviewScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ReviewScreen::ReviewScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_guest(textLabel(TextRole::Good))
    , m_household(textLabel(TextRole::Good))
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    m_name = addLine(grid, 0);
    m_birthDate = addLine(grid, 1);
    m_sex = addLine(grid, 2);
    m_address = addLine(grid, 3);
    content()->addLayout(grid);
    content()->addWidget(m_guest);
    auto *household = new QHBoxLayout;
    household->addWidget(m_household, 1);
    m_other = addWish(household, Picture::Cross, Rank::Plain, core::input::OtherHousehold{});
    content()->addLayout(household);
    content()->addStretch();
    // "Yes" stands apart from "no", so that a shaking hand does not find the other one.
    m_notMe = addWish(foot(), Picture::Cross, Rank::Grave, core::input::Back{});
    m_haveNumber = addWish(foot(), Picture::Wristband, Rank::Plain, core::input::HaveNumber{});
    m_confirm = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    m_confirm->setTypeSize(40);
    foot()->setStretch(0, 2);
    foot()->setStretch(1, 2);
    foot()->setStretch(2, 3);
}

ReviewScreen::Line ReviewScreen::addLine(QGridLayout *grid, int row)
{
    Line line{textLabel(TextRole::Caption), textLabel(TextRole::Value)};
    line.caption->setWordWrap(false);
    grid->addWidget(line.caption, row, 0, Qt::AlignTop);
    grid->addWidget(line.value, row, 1);
    return line;
}

void ReviewScreen::show(const core::screen::Review &state)
{
    m_state = state;
    retranslate();
}

void ReviewScreen::forget()
{
    m_state = {};
    for (const Line &line : {m_name, m_birthDate, m_address, m_sex}) {
        line.value->clear();
    }
    m_guest->clear();
}

void ReviewScreen::fill(const Line &line,
                        const QString &caption,
                        const std::optional<QString> &value)
{
    line.caption->setText(caption);
    const bool isTold = m_state.from == core::screen::Review::From::Told;
    line.value->setText(value    ? shown(*value)
                        : isTold ? tr("（聞いていません）")
                                 : tr("読めませんでした"));
}

void ReviewScreen::retranslate()
{
    const core::Draft &draft = m_state.draft;
    using Text = std::optional<QString>;
    heading()->setText(m_state.from == core::screen::Review::From::Told ? tr("これでいいですか？")
                                                                        : tr("あなたですか？"));
    const bool isTold = m_state.from == core::screen::Review::From::Told;
    fill(m_name,
         tr("名前"),
         draft.name   ? Text(draft.name->value)
         : draft.kana ? Text(draft.kana->value)
                      : Text());
    fill(m_birthDate,
         tr("生年月日"),
         draft.birthDate ? Text(shownBirthDate(draft.birthDate->value))
         : draft.ageBand ? Text(core::wordOf(*draft.ageBand, currentLanguageCode()))
                         : Text());
    fill(m_sex,
         tr("性別"),
         draft.sex ? Text(core::wordOf(draft.sex->value, currentLanguageCode())) : Text());
    fill(m_address, tr("住所"), draft.address ? Text(draft.address->value) : Text());
    m_guest->setVisible(m_state.guest.has_value());
    m_guest->setText(guestWords());
    m_household->setVisible(m_state.household > 0);
    m_other->setVisible(m_state.household > 0);
    m_household->setText(tr("いまの家族の%n人目として受付します", nullptr, m_state.household + 1));
    m_other->setWords(tr("別の家族です"));
    m_confirm->setWords(isTold ? tr("はい、これでいいです") : tr("はい、わたしです"));
    m_haveNumber->setVisible(!m_state.guest.has_value());
    m_haveNumber->setWords(tr("番号をもらいました"));
    m_notMe->setWords(isTold ? tr("なおす") : tr("ちがいます"));
}

QString ReviewScreen::guestWords() const
{
    if (!m_state.guest) {
        return {};
    }
    const QString number = m_state.guest->handle.displayText();
    return m_state.number == core::screen::Review::Number::Fresh
               ? tr("番号 %1 のバンドを使います").arg(number)
               : tr("番号 %1 の人として受付します").arg(number);
}

} // namespace ui
