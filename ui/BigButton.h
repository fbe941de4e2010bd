// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Picture.h"
#include "ui/Theme.h"

#include <QPushButton>

namespace ui {

// A button for fingers: at least Theme::target high and wide, a picture and words that wrap
// instead of being cut off. Takes the keyboard by Tab only, so that a tap leaves the focus, and
// with it a screen reader, where it was. Enter presses it like Space.
class BigButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Shape {
        Row,  // picture before the words
        Sign, // the same, and the picture tells as much as the words
        Tile, // picture above the words
        Key,  // one letter of a pad
    };

    explicit BigButton(const Theme &theme,
                       Picture picture = Picture::None,
                       Rank rank = Rank::Plain,
                       Shape shape = Shape::Row,
                       QWidget *parent = nullptr);

    // Also the accessible name; one that says more is set afterwards.
    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }
    void setPicture(Picture picture);
    void setRank(Rank rank);
    // At 1080 lines; 34 unless told.
    void setTypeSize(int at1080);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    // Whether all words lie within the button as it is now; tests ask.
    [[nodiscard]] bool fitsItsWords() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    [[nodiscard]] ButtonColours coloursNow() const;
    [[nodiscard]] QFont typeface() const;
    [[nodiscard]] int pictureSide() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] Picture pictureNow() const;
    // Room for the words in a button of this size.
    [[nodiscard]] QRect wordsRect(const QRect &button) const;
    [[nodiscard]] QSize wordsSize(int width) const;
    [[nodiscard]] int longestWord() const;
    void paintFrame(QPainter &painter, const ButtonColours &colours) const;
    void paintFocus(QPainter &painter) const;
    QRect paintPicture(QPainter &painter, const QColor &colour) const;

    const Theme &m_theme;
    QString m_words;
    Picture m_picture;
    Rank m_rank;
    Shape m_shape;
    int m_typeSize = 34;
};

} // namespace ui
