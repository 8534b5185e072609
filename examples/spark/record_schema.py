"""schema/article.schema.json -> the type of a Spark row: one column for each field, as the JSON record has it."""
import json
import os

from pyspark.sql.types import ArrayType, BooleanType, DoubleType, LongType, StringType, StructField, StructType

SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'schema', 'article.schema.json')

# The record as it is without --fields, in its order.
RECORD = (
    'source title subtitle authors published modified site url language description image section tags license kind '
    'wordCount readingMinutes confidence figures paragraphs'
).split()

PLAIN = {'string': StringType, 'integer': LongType, 'number': DoubleType, 'boolean': BooleanType}

# What stands in the place of a record that has no article.
ERROR = StructType([StructField('kind', StringType()), StructField('message', StringType()), StructField('offset', LongType())])


def spark_type(node, definitions):
    """The Spark type of one node of a JSON schema. Raises for what has no one type."""
    if '$ref' in node:
        return spark_type(definitions[node['$ref'].rsplit('/', 1)[-1]], definitions)
    kinds = [kind for kind in ([node['type']] if isinstance(node.get('type'), str) else node.get('type', [])) if kind != 'null']
    if len(kinds) != 1:
        raise ValueError(f'no column has the type of {json.dumps(node)[:80]}')
    if kinds[0] == 'array':
        return ArrayType(spark_type(node['items'], definitions))
    if kinds[0] == 'object':
        return StructType([StructField(name, spark_type(child, definitions)) for name, child in node['properties'].items()])
    return PLAIN[kinds[0]]()


def record_schema(fields=RECORD, path=SCHEMA):
    """The columns of the fields, and `error`, which is null for an article."""
    with open(path, encoding='utf-8') as file:
        definitions = json.load(file)['definitions']
    properties = definitions['ArticleRecord']['properties']
    return StructType([StructField(name, spark_type(properties[name], definitions)) for name in fields] + [StructField('error', ERROR)])
