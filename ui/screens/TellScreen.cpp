// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/TellScreen.h"

#include "core/CodeWords.h"
#include "ui/BirthDatePick.h"
#include "ui/KanaPad.h"
#include "ui/Language.h"
#include "ui/PartStack.h"
#include "ui/PhonePad.h"
#include "ui/ShownText.h"
#include "ui/TownPick.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using Part = core::screen::Tell::Part;

namespace {

// Whoever says another one, or none, leaves it out.
constexpr std::array toldSexes{core::Sex::Female, core::Sex::Male};

} // namespace

TellScreen::TellScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_parts(new PartStack)
    , m_name(new KanaPad(theme, KanaPad::Ok::Elsewhere))
    , m_birth(new BirthDatePick(theme))
    , m_town(new TownPick(theme))
    , m_phone(new PhonePad(theme, PhonePad::Ok::Elsewhere))
    , m_bandPage(choices<core::input::SetAgeBand>(m_bands, core::allAgeBands))
    , m_sexPage(choices<core::input::SetSex>(m_sexes, toldSexes))
{
    for (QWidget *part : {static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_birth),
                          m_bandPage,
                          m_sexPage,
                          static_cast<QWidget *>(m_town),
                          static_cast<QWidget *>(m_phone)}) {
        m_parts->addPart(part);
    }
    content()->addWidget(m_parts, 1);
    m_back = addWish(foot(), Picture::Back, Rank::Plain, core::input::Back{});
    m_rough = new BigButton(theme, Picture::People);
    foot()->addWidget(m_rough);
    m_next = addWish(foot(), Picture::Check, Rank::Plain, core::input::Next{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    connectPads();
}

void TellScreen::connectPads()
{
    connect(m_rough, &QPushButton::clicked, this, [this] {
        askAge(m_age == Age::Day ? Age::Band : Age::Day);
    });
    connect(m_name, &KanaPad::changed, this, [this](const QString &kana) {
        Q_EMIT wish(core::input::SetKana{kana});
    });
    connect(m_name, &KanaPad::candidateChosen, this, [this](int index) {
        Q_EMIT wish(core::input::ChooseSpelling{index});
    });
    connect(m_birth, &BirthDatePick::picked, this, [this](const QDate &date) {
        Q_EMIT wish(core::input::SetBirthDate{date});
    });
    connect(m_town, &TownPick::picked, this, [this](const QString &address) {
        Q_EMIT wish(core::input::SetTown{address});
    });
    connect(m_phone, &PhonePad::changed, this, [this] {
        Q_EMIT wish(core::input::SetPhone{m_phone->isComplete() ? m_phone->text() : QString()});
    });
}

template <typename Answer, typename Code, std::size_t N>
QWidget *TellScreen::choices(Choices<Code> &buttons, const std::array<Code, N> &codes)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    for (const Code code : codes) {
        auto *button = new BigButton(theme());
        button->setTypeSize(44);
        const int at = static_cast<int>(buttons.size());
        grid->addWidget(button, at / 2, at % 2);
        buttons.emplace_back(code, button);
        connect(button, &QPushButton::clicked, this, [this, code] { Q_EMIT wish(Answer{code}); });
    }
    return page;
}

void TellScreen::show(const core::screen::Tell &state)
{
    const bool isNew = !m_state || state.part != m_state->part || state.who != m_state->who ||
                       state.draft.ageBand != m_state->draft.ageBand;
    m_state = state;
    m_name->setText(state.kana);
    m_name->setCandidates(state.spellings);
    m_town->setTowns(state.towns);
    if (isNew) {
        m_age = state.draft.ageBand ? Age::Band : Age::Day;
        m_birth->begin(state.today);
        m_town->begin();
        m_phone->setText(state.draft.phone ? state.draft.phone->value : QString());
    }
    m_parts->turnTo(current());
    retranslate();
}

void TellScreen::forget()
{
    m_state.reset();
    m_name->forget();
    m_birth->forget();
    m_phone->forget();
    heading()->clear();
}

void TellScreen::askAge(Age age)
{
    m_age = age;
    m_parts->turnTo(current());
    retranslate();
}

QWidget *TellScreen::current() const
{
    switch (m_state->part) {
    case Part::Name:
        return m_name;
    case Part::Birth:
        return m_age == Age::Day ? m_birth : m_bandPage;
    case Part::Sex:
        return m_sexPage;
    case Part::Town:
        return m_town;
    case Part::Phone:
        return m_phone;
    }
    return m_name;
}

bool TellScreen::isAnswered() const
{
    const core::Draft &draft = m_state->draft;
    switch (m_state->part) {
    case Part::Name:
        return !m_state->kana.isEmpty();
    case Part::Birth:
        return draft.birthDate || draft.ageBand;
    case Part::Sex:
        return draft.sex.has_value();
    case Part::Town:
        return draft.address.has_value();
    case Part::Phone:
        return draft.phone.has_value();
    }
    return false;
}

// As far as kanji were chosen.
QString TellScreen::writtenName() const
{
    const auto &kanji = m_state->kanji;
    if (std::all_of(kanji.begin(), kanji.end(), [](const auto &one) { return one.isEmpty(); })) {
        return {};
    }
    QStringList words = m_state->kana.split(QChar(0x3000));
    for (qsizetype i = 0; i < words.size() && i < static_cast<qsizetype>(kanji.size()); ++i) {
        const QString &chosen = kanji[static_cast<std::size_t>(i)];
        words[i] = chosen.isEmpty() ? words[i] : chosen;
    }
    return shown(words.join(QChar(0x3000)));
}

// Of a family one after another is asked for.
QString TellScreen::ofMember(const QString &question) const
{
    const auto &name = m_state->draft.name ? m_state->draft.name : m_state->draft.kana;
    return std::holds_alternative<core::screen::MemberAsked>(m_state->who) && name
               ? tr("%1さん：%2").arg(shownBriefly(name->value), question)
               : question;
}

QString TellScreen::question() const
{
    switch (m_state->part) {
    case Part::Name:
        return writtenName().isEmpty() ? tr("お名前は？（かなで大丈夫です）")
                                       : tr("お名前：%1").arg(writtenName());
    case Part::Birth:
        return ofMember(m_age == Age::Day ? tr("生まれた日は？") : tr("年れいは？"));
    case Part::Sex:
        return ofMember(tr("性別は？"));
    case Part::Town:
        return tr("どこに住んでいますか？");
    case Part::Phone:
        return tr("電話番号は？");
    }
    return {};
}

bool TellScreen::typed(QKeyEvent &event)
{
    if (!m_state) {
        return false;
    }
    switch (m_state->part) {
    case Part::Name:
        return m_name->press(event);
    case Part::Birth:
        return m_age == Age::Day && m_birth->press(event);
    case Part::Sex:
        return false;
    case Part::Town:
        return m_town->press(event);
    case Part::Phone:
        return m_phone->press(event);
    }
    return false;
}

void TellScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const QString language = currentLanguageCode();
    heading()->setText(question());
    m_name->retranslate();
    m_birth->retranslate();
    m_town->retranslate();
    m_phone->retranslate();
    for (const auto &[band, button] : m_bands) {
        button->setWords(core::wordOf(band, language));
    }
    for (const auto &[sex, button] : m_sexes) {
        button->setWords(core::wordOf(sex, language));
    }
    const bool isOfId = std::holds_alternative<core::screen::IdAsked>(m_state->who);
    m_back->setWords(m_state->part == Part::Name && !isOfId ? tr("名前は言わない")
                                                            : tr("まえにもどる"));
    m_rough->setVisible(m_state->part == Part::Birth);
    m_rough->setWords(m_age == Age::Day ? tr("年れいだけ答える") : tr("生まれた日を答える"));
    // What is not known is left out: it is never asked twice.
    m_next->setRank(isAnswered() ? Rank::Primary : Rank::Plain);
    m_next->setPicture(isAnswered() ? Picture::Check : Picture::None);
    m_next->setWords(isAnswered() ? tr("次へ") : tr("わからない・言わない"));
}

} // namespace ui
