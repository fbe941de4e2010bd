// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/IdReviewScreen.h"

#include "core/CodeWords.h"
#include "core/IdAnswers.h"
#include "ui/Language.h"
#include "ui/ProblemText.h"
#include "ui/ShownText.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using core::IdField;
using core::screen::IdReview;
using SameAddress = IdReview::SameAddress;

namespace {

// The likeliest; with more the page would have to be scrolled. Who is called otherwise says so.
constexpr qsizetype mostKana = 4;

QString valueWords(IdField field, const QString &value)
{
    if (field == IdField::BirthDate) {
        return shownBirthDate(QDate::fromString(value, Qt::ISODate));
    }
    if (field == IdField::Sex) {
        return core::wordOf(value == u"女"_s ? core::Sex::Female : core::Sex::Male,
                            currentLanguageCode());
    }
    return shown(value);
}

} // namespace

IdReviewScreen::IdReviewScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_problem(textLabel(TextRole::Warning))
    , m_expired(textLabel(TextRole::Warning))
    , m_lines{{{IdField::Name, new ReadFieldView(theme)},
               {IdField::BirthDate, new ReadFieldView(theme)},
               {IdField::Sex, new ReadFieldView(theme)},
               {IdField::Address, new ReadFieldView(theme)}}}
    , m_kana(new ReadFieldView(theme))
    , m_address(new QWidget)
    , m_addressAsked(textLabel(TextRole::Caption))
{
    content()->addWidget(m_problem);
    content()->addWidget(m_expired);
    buildFields();
    content()->addStretch();
    buildFoot();
    for (const Line &line : m_lines) {
        connect(line.view, &ReadFieldView::chosen, this, [this, field = line.field](int option) {
            Q_EMIT wish(core::input::ChooseReading{field, option});
        });
        connect(line.view, &ReadFieldView::correctionWanted, this, [this, field = line.field] {
            Q_EMIT wish(core::input::CorrectField{field});
        });
    }
    connect(m_kana, &ReadFieldView::chosen, this, [this](int option) {
        Q_EMIT wish(core::input::ChooseKana{option});
    });
}

void IdReviewScreen::buildFields()
{
    auto *questions = new QHBoxLayout;
    m_sameAddress = addWish(
        questions, Picture::House, Rank::Plain, core::input::AnswerAddress{SameAddress::Yes});
    m_otherAddress = addWish(
        questions, Picture::Pencil, Rank::Plain, core::input::AnswerAddress{SameAddress::No});
    auto *address = new QVBoxLayout(m_address);
    address->setContentsMargins(0, 0, 0, 0);
    address->addWidget(m_addressAsked);
    address->addLayout(questions);
    address->addStretch();
    const auto &[name, birth, sex, where] = m_lines;
    auto *grid = new QGridLayout;
    grid->addWidget(name.view, 0, 0);
    grid->addWidget(m_kana, 0, 1);
    grid->addWidget(birth.view, 1, 0);
    grid->addWidget(sex.view, 1, 1);
    grid->addWidget(where.view, 2, 0);
    grid->addWidget(m_address, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    content()->addLayout(grid);
}

void IdReviewScreen::buildFoot()
{
    m_again = addWish(foot(), Picture::Camera, Rank::Plain, core::input::ShowId{});
    m_chip = addWish(foot(), Picture::CardOnReader, Rank::Plain, core::input::OpenByFace{});
    m_otherHousehold = addWish(foot(), Picture::Cross, Rank::Plain, core::input::OtherHousehold{});
    m_haveNumber = addWish(foot(), Picture::Wristband, Rank::Plain, core::input::HaveNumber{});
    m_confirm = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    m_confirm->setTypeSize(40);
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, i + 1 < foot()->count() ? 2 : 3);
    }
}

void IdReviewScreen::show(const IdReview &state)
{
    const bool isAnswered =
        m_state && (m_state->chosen != state.chosen || m_state->address != state.address);
    m_state = state;
    retranslate();
    if (QWidget *next = asked(); isAnswered && next != nullptr) {
        bringIntoView(next);
    }
}

void IdReviewScreen::forget()
{
    m_state.reset();
    for (const Line &line : m_lines) {
        line.view->forget();
    }
    m_kana->forget();
}

QString IdReviewScreen::caption(IdField field) const
{
    switch (field) {
    case IdField::Name:
        return tr("名前");
    case IdField::BirthDate:
        return tr("生年月日");
    case IdField::Address:
        return tr("住所");
    case IdField::Sex:
        return tr("性別");
    case IdField::Expiry:
    case IdField::SecurityCode:
        break;
    }
    return {};
}

QString IdReviewScreen::value(IdField field) const
{
    const QString value = core::shownValue(*m_state, field);
    if (!value.isEmpty()) {
        return valueWords(field, value);
    }
    if (field == IdField::BirthDate && m_state->told.ageBand) {
        return core::wordOf(*m_state->told.ageBand, currentLanguageCode());
    }
    if (m_state->corrected.contains(field)) {
        return tr("（聞いていません）");
    }
    return core::fieldOf(m_state->reading, field) == nullptr ? tr("（書いてありません）")
                                                             : tr("読めませんでした");
}

ReadFieldView::Shown IdReviewScreen::shownOf(IdField field) const
{
    ReadFieldView::Shown line;
    line.caption = caption(field);
    const core::ReadField *read = core::fieldOf(m_state->reading, field);
    line.strip = read == nullptr ? QByteArray() : read->strip;
    line.value = value(field);
    if (core::isDoubtful(*m_state, field)) {
        line.caption += tr("：どれが正しいですか？");
        line.attention = ReadFieldView::Attention::Wanted;
        line.value.clear(); // it is one of the buttons
    }
    const QStringList options = core::optionsOf(m_state->reading, field);
    const bool isDoubted = read != nullptr && read->sureness == core::Sureness::Doubtful;
    if (isDoubted || options.size() > 1) {
        const auto chosen = m_state->chosen.find(field);
        const bool isChosen =
            chosen != m_state->chosen.end() && !m_state->corrected.contains(field);
        line.chosen = isChosen ? static_cast<int>(options.indexOf(chosen->second)) : -1;
        for (const QString &option : options) {
            line.options << valueWords(field, option);
        }
        line.columns = field == IdField::Address ? 1 : 2;
    }
    // Another address is told by the question beside it.
    if (field == IdField::Address) {
        line.correction = ReadFieldView::Correction::None;
    }
    line.correct = tr("なおす");
    return line;
}

ReadFieldView::Shown IdReviewScreen::shownKana() const
{
    ReadFieldView::Shown line;
    const core::Draft &told = m_state->told;
    line.correction = ReadFieldView::Correction::None;
    if (m_state->corrected.contains(IdField::Name)) {
        line.caption = tr("かな");
        line.value = told.kana ? shown(told.kana->value) : QString();
        return line;
    }
    if (m_state->reading.kana.isEmpty()) {
        return line;
    }
    line.caption = tr("かな：読み方が合っていたら、さわってください");
    for (const QString &kana :
         m_state->reading.kana.first(std::min(mostKana, m_state->reading.kana.size()))) {
        line.options << shown(kana);
    }
    line.chosen =
        m_state->kana ? static_cast<int>(m_state->reading.kana.indexOf(*m_state->kana)) : -1;
    return line;
}

void IdReviewScreen::retranslateAddress()
{
    const SameAddress same = m_state->address;
    m_address->setVisible(core::isAddressAsked(*m_state));
    m_addressAsked->setText(
        tr("いまもこの住所ですか？（うらや追記欄に新しい住所がある人は「ちがう」）"));
    const auto mark = [](BigButton *button, Picture otherwise, bool isChosen) {
        button->setRank(isChosen ? Rank::Primary : Rank::Plain);
        button->setPicture(isChosen ? Picture::Check : otherwise);
    };
    mark(m_sameAddress, Picture::House, same == SameAddress::Yes);
    mark(m_otherAddress, Picture::Pencil, same == SameAddress::No);
    m_sameAddress->setWords(tr("はい、この住所"));
    m_otherAddress->setWords(tr("ちがう"));
}

void IdReviewScreen::retranslateNotices()
{
    m_problem->setVisible(m_state->problem.has_value());
    if (m_state->problem) {
        m_problem->setText(tr("ICを開けませんでした（%1）。写真から読んだままで進めます。")
                               .arg(problemText(*m_state->problem, {}).title));
    }
    m_expired->setVisible(core::isExpired(*m_state));
    m_expired->setText(tr("期限が切れた身分証です。受付には使えます。"));
}

QWidget *IdReviewScreen::asked() const
{
    const auto doubtful = std::find_if(m_lines.begin(), m_lines.end(), [this](const Line &line) {
        return core::isDoubtful(*m_state, line.field);
    });
    if (doubtful != m_lines.end()) {
        return doubtful->view;
    }
    return core::isSettled(*m_state) ? nullptr : m_address;
}

QString IdReviewScreen::confirmWords() const
{
    const QWidget *next = asked();
    if (next == nullptr) {
        return tr("はい、わたしです");
    }
    return next == m_address ? tr("住所のことを、答えてください")
                             : tr("印のところを、えらんでください");
}

void IdReviewScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(
        m_state->household > 0
            ? tr("あなたですか？（いまの家族の%n人目）", nullptr, m_state->household + 1)
            : tr("あなたですか？"));
    retranslateNotices();
    for (const Line &line : m_lines) {
        line.view->show(shownOf(line.field));
    }
    m_kana->show(shownKana());
    retranslateAddress();
    m_again->setWords(tr("とりなおす"));
    m_chip->setVisible(m_state->reading.kind == core::IdKind::MyNumberCard && !m_state->problem);
    m_chip->setWords(tr("ICで読む（暗証番号なし）"));
    m_otherHousehold->setVisible(m_state->household > 0);
    m_otherHousehold->setWords(tr("別の家族です"));
    m_haveNumber->setWords(tr("番号をもらいました"));
    m_haveNumber->setEnabled(core::isSettled(*m_state));
    m_confirm->setEnabled(core::isSettled(*m_state));
    m_confirm->setWords(confirmWords());
}

} // namespace ui
