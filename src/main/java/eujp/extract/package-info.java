/// What a text says of persons, dates, numbers and documents, and what a release commits to.
///
/// ## Two storeys
///
/// Below, [eujp.extract.Mentions] reads any text, such as a draft that somebody pasted: each
/// [eujp.extract.Mention] is a date, a number, an ordinal, a person, a city, a reference or a
/// contact, with where it stands and what it means. Above, four readers go through releases and
/// cite what they find:
///
/// | reader | finds |
/// |---|---|
/// | [eujp.extract.People] | everyone named, a [eujp.extract.NamedPerson] under all variants of the name |
/// | [eujp.extract.Timeline] | each dated [eujp.extract.Event], past or to come as of the release |
/// | [eujp.extract.commitments.Commitments] | who commits to what: [eujp.extract.commitments.Commitment], by [eujp.extract.commitments.Strength] |
/// | [eujp.extract.Quotations] | whose words are quoted, by speaker and topic |
///
/// Everything found is a [eujp.cite.Citation]: a piece of a passage, by its offsets, in which the
/// words that matter are marked.
///
/// ## Rules and data
///
/// The rules are general and the words are data: `place-words.txt` here, `number-words.txt` in
/// [eujp.extract.numbers], `date-words.txt` in [eujp.extract.dates], `commitment-words.txt` in
/// [eujp.extract.commitments] and, beside [eujp.text.PersonNames], `people-words.txt`, a section
/// for each language. Names of months, of days, of countries and of cities, *today* and *next
/// year*, words for millions and for currencies, and numbers and ordinals written out come from
/// [CLDR](https://cldr.unicode.org). Nothing is there for one release.
///
/// What is not clear is left out rather than guessed: a name without role, form of address or words
/// of its own is no person, and a year in a name (*Horizon 2020*) is no date. Only the head of an
/// office is known by a list; what it is of is read by grammar, whole, by
/// [eujp.extract.OfficeReader]. How a contact can be called and written to is told by
/// [eujp.extract.Reach].
///
/// ## How far languages carry
///
/// - Dates: all languages of the Union and Japanese, in every form that [eujp.extract.dates] has;
///   bounds of a count (*over the next five years*) in English and Japanese.
/// - Persons: in all languages of the Union, as far as an office or a form of address stands beside
///   the name; in Japanese, beside an office, names in katakana and those that the dictionary has.
///   A name in another grammatical case is the same person's where both stand in one release.
///   Speakers and contacts in all languages, for there the layout tells.
/// - Numbers, ordinals and cities: the official languages of the European Union, and Japanese in
///   digits.
/// - Commitments: English by a grammar; the other languages of the Union and Japanese by the finite
///   verbs that are in the data, with who stands before or behind them.
@NullMarked
package eujp.extract;

import org.jspecify.annotations.NullMarked;
